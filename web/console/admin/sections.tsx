import type { JSX } from 'preact';
import type { StaffRole } from '../../../src/protocol.ts';
import { texts } from '../texts.ts';
import { Bans } from './bans.tsx';
import { Changes } from './changes.tsx';
import { People } from './people.tsx';
import { Service } from './service-section.tsx';

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
  { slug: 'personas', title: said.people, for: ADMINISTRATOR, Content: People },
  { slug: 'restricciones', title: said.bans, for: BOARD, Content: Bans },
  { slug: 'historial', title: said.changes, intro: said.changesIntro, for: BOARD, Content: Changes },
];
