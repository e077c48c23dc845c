import type { Knowledge, KnowledgeItem } from '../../../src/protocol/knowledge.ts';

/** How a preset marks what the institution has not filled in: never to be sent to a citizen. */
const unfilled = '[por completar por la entidad]';

export function isFilled({ title, body, url }: KnowledgeItem): boolean {
  return ![title, body, url ?? ''].some((words) => words.includes(unfilled));
}

/** What a citizen is told who must file: the institution's text, or what else it keeps about it while that has blanks. */
export function referralText({ items, pqrsd }: Knowledge): string | undefined {
  if (!pqrsd.includes(unfilled)) return pqrsd;
  const item = pqrsdItem(items);
  return item && insertedText(item);
}

/** Every word asked for is in the title or the text; those of the title first. Accents and case do not matter. */
export function searchKnowledge(items: readonly KnowledgeItem[], asked: string): KnowledgeItem[] {
  const words = folded(asked).split(/\s+/).filter(Boolean);
  const rank = (item: KnowledgeItem): number => {
    const [title, whole] = [folded(item.title), folded(`${item.title} ${item.body}`)];
    if (!words.every((word) => whole.includes(word))) return 0;
    return words.every((word) => title.includes(word)) ? 2 : 1;
  };
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((one) => one.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map((one) => one.item);
}

/** What goes into the box: the words, and the address once. */
export function insertedText({ title, body, url }: KnowledgeItem): string {
  const words = body.trim() === '' ? title : body.trim();
  return url === null || words.includes(url) ? words : `${words} ${url}`;
}

/** The institution's own text on where to file a PQRSD; a text of its own before a bare link. */
export function pqrsdItem(items: readonly KnowledgeItem[]): KnowledgeItem | undefined {
  const about = items.filter(({ title, body }) => /pqrs|peticiones, quejas/.test(folded(`${title} ${body}`)));
  const inTitle = about.filter(({ title }) => /pqrs|peticiones, quejas/.test(folded(title)));
  return ['canned', 'link', 'procedure', 'faq']
    .map((kind) => inTitle.find((item) => item.kind === kind) ?? about.find((item) => item.kind === kind))
    .find((item) => item !== undefined);
}

/** á is a, but ñ stays: "ano" is not "año". */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/n\u0303/g, 'ñ')
    .replace(/[\u0300-\u036f]/g, '');
}
