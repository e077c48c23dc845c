import type { JSX } from 'preact';
import type { StaffRole } from '../../../src/protocol.ts';
import { texts } from '../texts.ts';
import { Bans } from './bans.tsx';
import { Calendar } from './calendar-section.tsx';
import { Changes } from './changes.tsx';
import { FieldsAndLimits } from './fields-section.tsx';
import { Identity } from './identity-section.tsx';
import { People } from './people.tsx';
import { PresetSection } from './preset-section.tsx';
import { peopleTexts } from './texts-people.ts';
import { Service } from './service-section.tsx';
import { Texts } from './texts-section.tsx';
import { wording } from './texts-wording.ts';
import { calendarTexts } from './texts-calendar.ts';
import { Terms } from './terms-section.tsx';
import { termsTexts } from './texts-terms.ts';
import { wordsTexts } from './texts-words.ts';
import { Words } from './words-section.tsx';

export interface Section {
  /** Last part of the address: `/administracion/{slug}`. */
  slug: string;
  title: string;
  intro?: string;
  for: readonly StaffRole[];
  Content: () => JSX.Element;
}

const said = texts.admin;
const ADMINISTRATOR = ['administrator'] as const;
const BOARD = ['administrator', 'supervisor'] as const;

/** In the order in which a new institution needs them. */
export const sections: readonly Section[] = [
  { slug: '', title: said.service, for: BOARD, Content: Service },
  {
    slug: 'calendario',
    title: calendarTexts.title,
    intro: calendarTexts.intro,
    for: BOARD,
    Content: Calendar,
  },
  {
    slug: 'reglamento',
    title: termsTexts.section,
    intro: termsTexts.intro,
    for: ADMINISTRATOR,
    Content: Terms,
  },
  {
    slug: 'textos',
    title: wording.texts.title,
    intro: wording.texts.intro,
    for: ADMINISTRATOR,
    Content: Texts,
  },
  {
    slug: 'campos',
    title: wording.fields.title,
    intro: wording.fields.intro,
    for: ADMINISTRATOR,
    Content: FieldsAndLimits,
  },
  { slug: 'palabras', title: wordsTexts.title, intro: wordsTexts.intro, for: ADMINISTRATOR, Content: Words },
  {
    slug: 'identidad',
    title: wording.identity.title,
    intro: wording.identity.intro,
    for: ADMINISTRATOR,
    Content: Identity,
  },
  { slug: 'personas', title: peopleTexts.title, for: ADMINISTRATOR, Content: People },
  { slug: 'restricciones', title: said.bans, for: BOARD, Content: Bans },
  {
    slug: 'exportar',
    title: wording.preset.title,
    intro: wording.preset.intro,
    for: ADMINISTRATOR,
    Content: PresetSection,
  },
  { slug: 'historial', title: said.changes, intro: said.changesIntro, for: BOARD, Content: Changes },
];
