import { serviceNow } from '../conversations/present-service-now.ts';
import { UNFILLED } from '../institutions/preset-schema.ts';
import { allTexts } from '../institutions/rendered-texts.ts';
import { knowledgeOf } from '../institutions/store.ts';
import { termsNotices } from '../institutions/terms-notices.ts';
import { pageTerms } from './page-terms.ts';
import type { PageSource } from '../pages/page-source.ts';
import type { Institution } from '../institutions/directory.ts';
import type { World } from '../world.ts';

/** What the server-rendered pages ask, answered from the world. */
export function pageSource(world: World): PageSource {
  async function existing(id: string): Promise<Institution> {
    const institution = await world.institutions.find(id);
    if (!institution) throw new Error(`there is no institution ${id}`);
    return institution;
  }

  return {
    async list() {
      const ids = await world.institutions.ids();
      const found = await Promise.all(ids.map((id) => world.institutions.find(id)));
      return found.flatMap((institution) => (institution ? [institution.settings] : []));
    },
    async defaultInstitution() {
      const ids = await world.institutions.ids();
      return ids.length === 1 ? ids[0] : undefined;
    },
    async institution(id) {
      const found = await world.institutions.find(id);
      return found && { settings: found.settings, texts: allTexts(found), shield: found.shield };
    },
    async service(id) {
      return serviceNow(world, await existing(id));
    },
    async terms(id, wanted) {
      return pageTerms(world, await existing(id), wanted);
    },
    async notices(id) {
      return termsNotices(await existing(id), world.now());
    },
    // An answer with a blank that nobody filled is shown, marked, only in the demo.
    async faq(id) {
      const rows = await knowledgeOf(world.db, id);
      return rows
        .filter((row) => row.kind === 'faq' && (world.config.demo || !row.body.includes(UNFILLED)))
        .map((row) => ({ id: row.slug, source: 'entity' as const, question: row.title, answer: row.body }));
    },
  };
}
