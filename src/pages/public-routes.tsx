import type { FastifyInstance, FastifyReply } from 'fastify';
import { ChatPage, FarewellPage } from './chat-page.tsx';
import { FaqPage } from './faq-page.tsx';
import { InstitutionListPage } from './institution-list.tsx';
import { InstitutionPage } from './institution-page.tsx';
import type { PageInstitution, WantedTerms } from './page-source.ts';
import { sendNotFound } from './problems.tsx';
import { RulesPage } from './rules-page.tsx';
import { UNFRAMED } from './security-headers.ts';
import type { HtmlSecurity } from './security-headers.ts';
import { findInstitution, publicAssets, sendPage } from './site.ts';
import type { Site } from './site.ts';
import { texts } from './texts.ts';

interface Address {
  Params: { institution: string };
  Querystring: { panel?: string };
}

type Show = (institution: PageInstitution, panel: boolean, reply: FastifyReply) => Promise<FastifyReply>;

/** The pages that citizens read, complete without JavaScript, and the two that hold the chat. */
export function publicRoutes(app: FastifyInstance, site: Site): void {
  const { source } = site;

  app.get('/', { schema: { hide: true } }, async (_request, reply) => {
    const only = await source.defaultInstitution();
    if (only !== undefined) return reply.header('Cache-Control', 'no-cache').redirect(`/${only}`, 302);
    const [assets, institutions] = await Promise.all([publicAssets(site), source.list()]);
    return sendPage(site, reply, <InstitutionListPage institutions={institutions} assets={assets} />);
  });

  page(app, site, '', async ({ settings, texts: said }, _panel, reply) => {
    const [assets, service, notices] = await Promise.all([
      publicAssets(site),
      source.service(settings.id),
      source.notices(settings.id),
    ]);
    const shown = { settings, service, notices, schedule: said.schedule ?? '', assets };
    return sendPage(site, reply, <InstitutionPage {...shown} />);
  });

  page(app, site, '/preguntas-frecuentes', async ({ settings }, _panel, reply) => {
    const [assets, faq] = await Promise.all([publicAssets(site), source.faq(settings.id)]);
    return sendPage(site, reply, <FaqPage settings={settings} faq={faq} assets={assets} />);
  });

  rulesRoute(app, site);
  chatRoutes(app, site);
}

/** `/{i}/reglamento`: the rules in force; `?version=2` one version of them, `?aviso=1` one of the personal-data notice. */
function rulesRoute(app: FastifyInstance, site: Site): void {
  interface Asked {
    Params: { institution: string };
    Querystring: { version?: unknown; aviso?: unknown };
  }
  app.get<Asked>('/:institution/reglamento', { schema: { hide: true } }, async (request, reply) => {
    const institution = await findInstitution(site, request.params.institution);
    if (!institution) return sendNotFound(site, reply, texts.noInstitution);
    const { settings } = institution;
    const wanted = wantedTerms(request.query);
    const terms = wanted && (await site.source.terms(settings.id, wanted));
    if (!terms) return sendNotFound(site, reply, texts.notFoundTitle);
    const assets = await publicAssets(site);
    return sendPage(site, reply, <RulesPage settings={settings} terms={terms} assets={assets} />);
  });
}

function wantedTerms({ version, aviso }: { version?: unknown; aviso?: unknown }): WantedTerms | undefined {
  if (version === undefined && aviso === undefined) return { kind: 'rules', version: null };
  const typed = version ?? aviso;
  if (typeof typed !== 'string' || !/^[1-9]\d{0,6}$/.test(typed)) return undefined;
  return { kind: version === undefined ? 'privacy' : 'rules', version: Number(typed) };
}

function chatRoutes(app: FastifyInstance, site: Site): void {
  page(app, site, '/chat', async (institution, panel, reply) => {
    const [assets, service] = await Promise.all([
      site.assets.assetsOf(['web/visitor/main.tsx', 'web/page.ts']),
      site.source.service(institution.settings.id),
    ]);
    const shell = <ChatPage institution={institution} assets={assets} panel={panel} service={service} />;
    return sendPage(site, reply, shell, { personal: true, security: chatSecurity(institution, panel) });
  });

  page(app, site, '/gracias', async (institution, panel, reply) => {
    const assets = await site.assets.assetsOf(['web/visitor/main.tsx', 'web/page.ts']);
    const shell = <FarewellPage institution={institution} assets={assets} panel={panel} />;
    return sendPage(site, reply, shell, { personal: true, security: chatSecurity(institution, panel) });
  });
}

function page(app: FastifyInstance, site: Site, path: string, show: Show): void {
  app.get<Address>(`/:institution${path}`, { schema: { hide: true } }, async (request, reply) => {
    const institution = await findInstitution(site, request.params.institution);
    if (!institution)
      return sendNotFound(site, reply, path === '' ? texts.notFoundTitle : texts.noInstitution);
    return show(institution, request.query.panel === '1', reply);
  });
}

/** As a panel it may be framed by the institution's own sites; as a full page by nobody. */
function chatSecurity({ settings }: PageInstitution, panel: boolean): HtmlSecurity {
  return panel ? { ancestors: ["'self'", ...settings.sites], crossOrigin: true } : UNFRAMED;
}
