import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fill } from '../../src/institutions/blanks.ts';
import type { Faq, InstitutionSettings, Preset } from '../../src/institutions/preset-schema.ts';
import { readPreset } from '../../src/institutions/preset.ts';
import { institutionValues, rulesMarkdown } from '../../src/institutions/say.ts';
import { isTextKey, textRule } from '../../src/institutions/text-keys.ts';
import { renderMarkdown } from '../../src/institutions/markdown.ts';
import type { DemoView, PageSource } from '../../src/pages/page-source.ts';
import type { ServiceStateView } from '../../src/protocol.ts';
import type { TermsNotice, TermsVersionView } from '../../src/protocol/terms.ts';

const presets = join(fileURLToPath(new URL('../..', import.meta.url)), 'institutions');

/** Read once: two hundred YAML texts a test would be most of its time. */
const known = new Map(['ipes', 'putumayo'].map((id) => [id, readPreset(join(presets, id))]));

/** Monday 23 November 2026, 9:05 a. m. in Bogotá. */
const NOW = Date.parse('2026-11-23T09:05:00-05:00');

export const OPEN: ServiceStateView = {
  state: 'open',
  heading: 'Abierto',
  message: '',
  summary: 'Abierto hoy hasta las 4:00 p. m.',
  opensAt: null,
  closesAt: Date.parse('2026-11-23T16:00:00-05:00'),
  changesAt: Date.parse('2026-11-23T16:00:00-05:00'),
  terms: '3.1',
  now: NOW,
};

export const CLOSED: ServiceStateView = {
  state: 'closed',
  heading: 'Fuera del horario de atención',
  message: 'Apreciado usuario/a, en el momento no podemos atenderle.',
  summary: 'Abre el martes 24 de noviembre a las 8:00 a. m.',
  opensAt: Date.parse('2026-11-24T08:00:00-05:00'),
  closesAt: null,
  changesAt: Date.parse('2026-11-24T08:00:00-05:00'),
  terms: '3.1',
  now: NOW,
};

interface FakeOptions {
  service?: ServiceStateView;
  only?: string;
  faq?: Faq[];
  shield?: string;
  change?: (settings: InstitutionSettings) => InstitutionSettings;
  texts?: Record<string, string>;
  notices?: TermsNotice[];
}

/** Both institutions as their presets are, without a database. */
export function fakeSource(options: FakeOptions = {}): PageSource {
  const settingsOf = ({ settings }: Preset) => options.change?.(settings) ?? settings;
  const preset = (id: string) => {
    const found = known.get(id);
    if (!found) throw new Error(`no institution ${id}`);
    return found;
  };
  return {
    list: async () => [...known.values()].map(settingsOf),
    defaultInstitution: async () => options.only,
    institution: async (id) => {
      const found = known.get(id);
      if (!found) return undefined;
      const settings = settingsOf(found);
      return {
        settings,
        texts: { ...rendered(found), ...options.texts },
        shield: options.shield ?? found.shield,
      };
    },
    service: async () => options.service ?? OPEN,
    terms: async (id, { kind, version }) => {
      const { rules, settings } = preset(id);
      const hash = createHash('sha256').update(rules.markdown).digest('hex');
      const shown = versionShown(rules.heading, hash);
      if (version !== null && version !== shown.version) return undefined;
      return {
        kind,
        heading: rules.heading,
        rulesHeading: rules.heading,
        html: renderMarkdown(rulesMarkdown(rules.markdown, settings)),
        shown,
        before: null,
        changes: [],
        address: null,
        current: null,
        history: { rules: [shown], privacy: [] },
        notices: options.notices ?? [],
      };
    },
    notices: async () => options.notices ?? [],
    faq: async (id) => options.faq ?? preset(id).faq,
  };
}

function versionShown(title: string, hash: string): TermsVersionView {
  return {
    version: 3,
    state: 'in_force',
    title,
    summary: '',
    hash,
    authorName: '',
    approvedAt: NOW,
    publishedAt: NOW,
    replacedAt: null,
    withdrawn: null,
  };
}

/** The texts that need nothing of the moment. */
function rendered({ settings, texts }: Preset): Record<string, string> {
  const values = institutionValues(settings);
  const ready = Object.entries(texts).filter(([key]) => isTextKey(key) && textRule(key).blanks.length === 0);
  return Object.fromEntries(ready.map(([key, { text }]) => [key, fill(text, values)]));
}

export const DEMO: DemoView = {
  accounts: [
    { institutionId: 'ipes', name: 'Rosa Elvira Castro', email: 'rosa@ipes.example', role: 'Agente' },
    { institutionId: 'ipes', name: 'Jairo Mejía', email: 'jairo@ipes.example', role: 'Agente' },
    { institutionId: 'ipes', name: 'Ana María Torres', email: 'ana@ipes.example', role: 'Administradora' },
    { institutionId: 'putumayo', name: 'Carlos Chindoy', email: 'carlos@putumayo.example', role: 'Agente' },
  ],
  password: 'ventanilla-demo',
  now: () => NOW,
};
