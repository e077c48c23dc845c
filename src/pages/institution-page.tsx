import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import type { ServiceStateView } from '../protocol.ts';
import type { TermsNotice } from '../protocol/terms.ts';
import { UNFILLED } from '../institutions/preset-schema.ts';
import { Blank, ChannelList, hrefOf } from './channels.tsx';
import type { Assets } from './manifest.ts';
import { renderInlineMarkdown } from '../institutions/markdown.ts';
import { PublicPage } from './public-layout.tsx';
import { ServiceState } from './service-state.tsx';
import { TermsNotices } from './terms-notices.tsx';
import { texts } from './texts.ts';

interface InstitutionPageProps {
  settings: InstitutionSettings;
  service: ServiceStateView;
  notices: readonly TermsNotice[];
  /** The institution's own words about its hours. */
  schedule: string;
  assets: Assets;
}

/** "Atención al ciudadano": the way to everything an institution offers here. */
export function InstitutionPage({ settings, service, notices, schedule, assets }: InstitutionPageProps) {
  return (
    <PublicPage
      settings={settings}
      title={settings.pageNames.attention}
      assets={assets}
      channelsBelow={false}
    >
      <h1>{settings.pageNames.attention}</h1>
      <TermsNotices notices={notices} />
      <div class="columns">
        <div>
          <section class="service" aria-labelledby="servicio">
            <h2 id="servicio">{texts.ask}</h2>
            <ServiceState institutionId={settings.id} service={service} />
            <a class="button button-start" href={`/${settings.id}/chat`}>
              {settings.launcherName}
            </a>
            <p class="soft small">{texts.limit(settings.limitMinutes)}</p>
          </section>
          <Services settings={settings} />
          <Features features={settings.features} />
        </div>
        <aside class="aside" aria-label={texts.hours}>
          <h2>{texts.hours}</h2>
          <p dangerouslySetInnerHTML={{ __html: renderInlineMarkdown(schedule) }} />
          <h2>{texts.otherChannels}</h2>
          <ChannelList channels={settings.otherChannels} />
        </aside>
      </div>
    </PublicPage>
  );
}

function Services({ settings }: { settings: InstitutionSettings }) {
  const { id, pageNames, rulesHeading, forums, contact } = settings;
  return (
    <section aria-labelledby="servicios">
      <h2 id="servicios">{texts.moreServices}</h2>
      <ul class="services">
        <Service title={texts.faq} href={`/${id}/preguntas-frecuentes`} hint={texts.faqHint} />
        {forums ? <Service title={pageNames.forum} href={null} hint={texts.forumHint} /> : null}
        <Service
          title={pageNames.pqrsd}
          href={hrefOf('web', contact.pqrsd.value)}
          hint={texts.pqrsdHint}
          blank={contact.pqrsd.value === UNFILLED}
        />
        <Service title={rulesHeading} href={`/${id}/reglamento`} hint={texts.rulesHint} />
      </ul>
    </section>
  );
}

interface ServiceProps {
  title: string;
  href: string | null;
  hint: string;
  blank?: boolean;
}

function Service({ title, href, hint, blank = false }: ServiceProps) {
  return (
    <li>
      <h3>{href === null ? title : <a href={href}>{title}</a>}</h3>
      <p>{hint}</p>
      {blank ? (
        <p>
          <Blank />
        </p>
      ) : null}
    </li>
  );
}

function Features({ features }: Pick<InstitutionSettings, 'features'>) {
  if (features === null) return null;
  return (
    <section aria-labelledby="caracteristicas">
      <h2 id="caracteristicas">{features.heading}</h2>
      <ul class="features">
        {features.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}
