import type { EntryFieldView, ExtraDataFieldView } from '../protocol.ts';

/** What travels between the console's sections of settings and the server. */

export interface ChannelForm {
  label: string;
  kind: 'web' | 'email' | 'phone' | 'address';
  /** Null while nobody has filled it in. */
  value: string | null;
}

/** The settings that "Campos y límites" and "Identidad y correos" show, as a form needs them. */
export interface SettingsForm {
  name: string;
  shortName: string;
  launcherName: string;
  /** Sites that may embed the chat. */
  sites: string[];
  identity: { main: string; tint: string };
  pageNames: { home: string; attention: string; forum: string; pqrsd: string };
  features: { heading: string; items: string[] } | null;
  otherChannels: ChannelForm[];
  entryFields: EntryFieldView[];
  extraDataFields: ExtraDataFieldView[];
  limitMinutes: number;
  moreTimeFactor: number;
  patienceMinutes: number;
  /** How many may wait at once; null: as the product says. */
  queueLimit: number | null;
  /** Seconds left; null: the usual ones for the length of the limit. */
  warningSeconds: { usual: number[]; moreTime: number[] } | null;
  characters: 'strict' | 'extended';
  messageMaxLength: number;
  questionMaxLength: number;
  misconduct: { restrictAtOnce: boolean; restrictHours: number; agentMaxBanDays: number };
  privacy: { refuseFromStaff: boolean; maskFromCitizens: boolean };
  conduct: { abuse: 'warn' | 'refuse' };
  /** Names that the agent is told about. */
  publicFigures: string[];
  copies: { atEnd: 'none' | 'mail'; mailbox: string | null };
  farewellUrl: string | null;
  mail: { senderName: string; replyTo: string | null } | null;
}

/** GET /staff/settings, and the answer of every change. */
export interface SettingsView {
  revision: number;
  settings: SettingsForm;
  /** SVG source. */
  shield: string;
}

/** PUT /staff/settings — only the fields that changed. */
export interface SettingsRevision {
  /** The one the form was opened with. */
  revision: number;
  /** What the fields of `patch` said then: what nobody else touched is saved, whatever else changed meanwhile. */
  base: Partial<SettingsForm>;
  patch: Partial<SettingsForm>;
}

/** PUT /staff/shield */
export interface ShieldRevision {
  /** The one that was there when the form was opened. */
  base: string;
  svg: string;
}

/** PUT /staff/facts — only those that changed. */
export interface FactsRevision {
  /** What each of `values` said when the form was opened: who overrules somebody is told before. */
  base: Record<string, string | null>;
  values: Record<string, string>;
}
