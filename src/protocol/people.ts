/** What travels between the server and the console about people, their accounts and how they sign in. */
import type { Me, StaffRole } from '../protocol.ts';

/** GET /staff/people */
export interface PeoplePage {
  people: PersonDetails[];
  invitations: InvitationView[];
  /** Administrators must use a second step. */
  twoFactorForAdministrators: boolean;
  /** Links go out by e-mail; otherwise whoever makes one hands it over. */
  mails: boolean;
}

export interface PersonDetails {
  userId: string;
  name: string;
  email: string;
  roles: StaffRole[];
  active: boolean;
  secondFactor: boolean;
  revision: number;
}

export interface InvitationView {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  invitedByName: string;
  sentAt: number;
  expiresAt: number;
  expired: boolean;
}

/** POST /staff/invitations */
export interface InvitationRequest {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
}

/** The answer to everything that makes a link: mailed, or shown once to be handed over. */
export interface HandedLink {
  sentTo: string | null;
  link: string | null;
}

/** PUT /staff/people/{id} */
export interface PersonEdit {
  name: string;
  roles: StaffRole[];
  revision: number;
}

export interface SessionView {
  id: string;
  ip: string;
  userAgent: string;
  startedAt: number;
  /** The one that asks. */
  own: boolean;
}

export interface SignInView {
  id: string;
  at: number;
  ip: string;
  userAgent: string;
  outcome: 'entered' | 'wrong_password' | 'awaiting_code' | 'wrong_code' | 'disabled';
  way: 'password' | 'oidc' | 'link';
}

/** GET /staff/people/{id}/access and GET /staff/account */
export interface AccessView {
  sessions: SessionView[];
  /** The newest first. */
  signIns: SignInView[];
}

export interface AccountView extends AccessView {
  name: string;
  email: string;
  roles: StaffRole[];
  secondFactor: boolean;
  /** Unused ones; null without a second step. */
  backupCodesLeft: number | null;
  /** The institution asks it of this account: it cannot be switched off. */
  secondFactorRequired: boolean;
}

/** POST /staff/account/second-factor */
export interface Enrolment {
  /** Base32 in groups of four, to be typed where the link cannot be opened. */
  secret: string;
  /** otpauth:// */
  uri: string;
}

/** Shown once. */
export interface BackupCodes {
  codes: string[];
}

/** POST /staff/sign-in: who it is, or (202) that a code is still to be shown. */
export type SignInAnswer = Me | { next: 'code' };

/** GET /staff/sign-in/ways */
export interface SignInWays {
  /** "Ingresar con …" */
  oidc: string | null;
  /** A forgotten password can be mended by e-mail. */
  mails: boolean;
}

/** POST /staff/invitations/look and /staff/password-resets/look: whose link it is. */
export interface LinkOwner {
  institution: string;
  name: string;
  email: string;
}
