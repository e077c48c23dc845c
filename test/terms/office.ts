import type { ApiError } from '../../src/protocol.ts';
import type {
  PublishTermsRequest,
  SaveDraftRequest,
  TermsDraftView,
  TermsKind,
  TermsOffice,
} from '../../src/protocol/terms.ts';
import type { Servant } from '../people.ts';

/** What an administrator does with the rules of use, by HTTP. */
export function officeOf(who: Servant) {
  const base = '/api/staff/terms';
  const read = async (kind: TermsKind = 'rules') => {
    const { body } = await who.ask<TermsOffice>('GET', base);
    const found = body.kinds.find((it) => it.kind === kind);
    if (!found) throw new Error(`the office knows no ${kind}`);
    return found;
  };
  const save = (words: Partial<SaveDraftRequest>, kind: TermsKind = 'rules') =>
    who.ask<TermsDraftView & ApiError>('PUT', `${base}/${kind}/draft`, {
      ...NEW_RULES,
      revision: 0,
      ...words,
    });
  const publish = (request: Partial<PublishTermsRequest> = {}, kind: TermsKind = 'rules') =>
    who.ask<{ version: number } & ApiError>('POST', `${base}/${kind}/publish`, {
      revision: 1,
      at: null,
      ...request,
    });
  const withdraw = (version: number, reason: string, kind: TermsKind = 'rules') =>
    who.ask<{ version: number } & ApiError>('POST', `${base}/${kind}/withdraw`, { version, reason });
  return {
    read,
    save,
    publish,
    withdraw,
    discard: (revision: number, kind: TermsKind = 'rules') =>
      who.ask<ApiError>('POST', `${base}/${kind}/draft/discard`, { revision }),
    /** The whole way of one change; the number of the new version. */
    async changes(words: Partial<SaveDraftRequest>, at: number | null = null, kind: TermsKind = 'rules') {
      const { body, status } = await save(words, kind);
      if (status !== 200) throw new Error(`not saved: ${body.code}`);
      const published = await publish({ revision: body.revision, at }, kind);
      if (published.status !== 200) throw new Error(`not published: ${published.body.code}`);
      return published.body.version;
    },
  };
}

const NEW_RULES = {
  title: 'Reglamento Chat IPES',
  body: '1. Trato respetuoso.\n2. Una sola consulta a la vez.',
  summary: 'Se atiende una sola consulta a la vez.',
};
