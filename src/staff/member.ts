import type { StaffRole } from '../protocol.ts';

/** A signed-in public servant, found by one look-up; `institutionId` is the only institution that exists for them. */
export interface StaffMember {
  userId: string;
  institutionId: string;
  name: string;
  email: string;
  roles: readonly StaffRole[];
  available: boolean;
  sessionId: string;
  sessionToken: string;
}

export function hasRole(member: StaffMember, ...roles: StaffRole[]): boolean {
  return roles.some((role) => member.roles.includes(role));
}
