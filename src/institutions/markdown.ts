import MarkdownIt from 'markdown-it';

/** `html: false` escapes whatever looks like markup; images would load from other hosts. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');

/** The rules, the notices and the answers of an institution as safe HTML. */
export function renderMarkdown(source: string): string {
  return markdown.render(source);
}

/** The same for words inside a paragraph. */
export function renderInlineMarkdown(source: string): string {
  return markdown.renderInline(source);
}
