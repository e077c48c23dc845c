import type { ChatBoot } from '../../../../src/protocol.ts';
import { composerProblem, entryWith } from './scenes.tsx';
import type { Scene, Stand } from './scene.ts';

/** A "no" stands by the field it is about; what is about none stands over the form, or under the box. */
export function refusalScene(code: string): Scene {
  if (code.endsWith('_to_check')) return entryWith(({ state, words }) => (state.form.asked.value = words));
  if (inConversation.has(code) || /^(message|dato)_/.test(code)) return composerProblem;
  const kind = fieldKinds.find((it) => code.startsWith(`${it}_`));
  return entryWith((stand) => {
    const at = kind ?? (aboutWords.has(code) ? 'question' : undefined);
    stand.state.form.errors.value = [
      { field: at ? keyOf(stand.boot, at) : otherKey(code, stand), message: stand.words },
    ];
  });
}

const fieldKinds = ['name', 'email', 'question'] as const;
const aboutWords = new Set(['character_not_allowed', 'words_abusive']);
const inConversation = new Set(['conversation_ended', 'not_claimed_yet', 'time_over', 'message_id_reused']);

const keyOf = ({ fields }: ChatBoot, kind: string): string =>
  fields.find((it) => it.kind === kind)?.key ?? '';

/** About a field that the institution added, if it has one. */
function otherKey(code: string, { boot }: Stand): string {
  if (!code.startsWith('field_')) return '';
  return boot.fields.find(({ kind }) => kind === 'text' || kind === 'select')?.key ?? keyOf(boot, 'question');
}
