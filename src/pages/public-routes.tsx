import type { FastifyInstance, FastifyReply } from 'fastify';
import { ChatPage, FarewellPage } from './chat-page.tsx';
import { FaqPage } from './faq-page.tsx';
import { InstitutionListPage } from './institution-list.tsx';
import { InstitutionPage } from './institution-page.tsx';
import type { PageInstitution } from './page-source.ts';
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

  page(app, site, '', async ({ settings }, _panel, reply) => {
    const [assets, service] = await Promise.all([publicAssets(site), source.service(settings.id)]);
    return sendPage(site, reply, <InstitutionPage settings={settings} service={service} assets={assets} />);
  });

  page(app, site, '/preguntas-frecuentes', async ({ settings }, _panel, reply) => {
    const [assets, faq] = await Promise.all([publicAssets(site), source.faq(settings.id)]);
    return sendPage(site, reply, <FaqPage settings={settings} faq={faq} assets={assets} />);
  });

  page(app, site, '/reglamento', async ({ settings }, _panel, reply) => {
    const [assets, rules] = await Promise.all([publicAssets(site), source.rules(settings.id)]);
    return sendPage(site, reply, <RulesPage settings={settings} rules={rules} assets={assets} />);
  });

  chatRoutes(app, site);
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
