import type { Institution } from '../institutions/directory.ts';
import type { StaffRole } from '../protocol.ts';

/** A signed-in public servant, found by one look-up; `institutionId` is the only institution that exists for them. */
export interface StaffMember {
  userId: string;
  institutionId: string;
  name: string;
  email: string;
  roles: readonly StaffRole[];
  available: boolean;
  /** A code of their phone is asked for at each sign-in. */
  secondFactor: boolean;
  sessionId: string;
  sessionToken: string;
}

export function hasRole(member: Pick<StaffMember, 'roles'>, ...roles: StaffRole[]): boolean {
  return roles.some((role) => member.roles.includes(role));
}

/** The institution asks a second step of those who decide for it. */
export function mustHaveSecondFactor(
  { settings }: Pick<Institution, 'settings'>,
  member: Pick<StaffMember, 'roles'>,
): boolean {
  return settings.twoFactorForAdministrators === true && hasRole(member, 'administrator');
}
