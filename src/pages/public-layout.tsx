import type { ComponentChildren } from 'preact';
import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import { ChannelList } from './channels.tsx';
import { Document } from './document.tsx';
import type { Assets } from './manifest.ts';
import { texts } from './texts.ts';

/** A step of the breadcrumb. The last one is the page itself and has no address. */
export interface Step {
  label: string;
  href?: string;
}

interface PublicPageProps {
  settings: InstitutionSettings;
  title: string;
  assets: Assets;
  /** Steps after "Inicio ▸ Atención al ciudadano"; none on that very page. */
  trail?: Step[];
  /** False on the page that lists them itself. */
  channelsBelow?: boolean;
  children: ComponentChildren;
}

/** Every page that an institution shows to citizens, the chat excepted. */
export function PublicPage({
  settings,
  title,
  assets,
  trail = [],
  channelsBelow = true,
  children,
}: PublicPageProps) {
  return (
    <Document
      title={`${title} - ${settings.shortName}`}
      assets={assets}
      bodyClass="citizen"
      institution={settings}
    >
      <SkipLink to="contenido" />
      <SiteHeader settings={settings} />
      <Breadcrumb steps={[...attentionTrail(settings, trail.length > 0), ...trail]} />
      <main id="contenido" class="page" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter settings={settings} channels={channelsBelow} />
    </Document>
  );
}

/** "Inicio ▸ Atención al ciudadano": Inicio is the institution's own portal. */
export function attentionTrail(settings: InstitutionSettings, linked: boolean): Step[] {
  const attention = { label: settings.pageNames.attention, ...(linked && { href: `/${settings.id}` }) };
  return [{ label: settings.pageNames.home, href: settings.siteUrl }, attention];
}

export function SkipLink({ to }: { to: string }) {
  return (
    <a class="skip-link" href={`#${to}`}>
      {texts.skip}
    </a>
  );
}

export function SiteHeader({ settings }: { settings: InstitutionSettings }) {
  return (
    <header class="site-header">
      <a class="site-name" href={`/${settings.id}`}>
        <img src={`/${settings.id}/escudo.svg`} alt="" width="44" height="44" />
        <span class="site-name-long">{settings.name}</span>
        <span class="site-name-short">{settings.shortName}</span>
      </a>
      <AccessibilityBar />
    </header>
  );
}

/** Without JavaScript its buttons could do nothing: web/page.ts shows them. */
export function AccessibilityBar() {
  return (
    <div class="access-bar" role="group" aria-label={texts.accessibility} data-access-bar>
      <button type="button" data-text-step="1" hidden>
        A+<span class="visually-hidden"> {texts.larger}</span>
      </button>
      <button type="button" data-text-step="-1" hidden>
        A−<span class="visually-hidden"> {texts.smaller}</span>
      </button>
      <button type="button" data-contrast-switch aria-pressed="false" hidden>
        {texts.contrast}
      </button>
      <span class="visually-hidden" role="status" data-access-status />
    </div>
  );
}

export function Breadcrumb({ steps }: { steps: Step[] }) {
  return (
    <nav class="breadcrumb" aria-label={texts.path}>
      <ol>
        {steps.map(({ label, href }) => (
          <li>
            {href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SiteFooter({ settings, channels }: { settings: InstitutionSettings; channels: boolean }) {
  return (
    <footer class="site-footer">
      <div class="site-footer-inside">
        {channels ? (
          <section aria-labelledby="pie-canales">
            <h2 id="pie-canales">{texts.otherChannels}</h2>
            <ChannelList channels={settings.otherChannels} />
          </section>
        ) : null}
        <p class="site-footer-end">
          <span>{settings.name}</span>
          <a href="/ingreso">{texts.staffEntry}</a>
        </p>
      </div>
    </footer>
  );
}
