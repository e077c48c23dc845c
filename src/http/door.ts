import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Institution } from '../institutions/directory.ts';
import type { StaffRole } from '../protocol.ts';
import { refuse } from '../rules/refusal.ts';
import { hasRole, mustHaveSecondFactor, type StaffMember } from '../staff/member.ts';
import { memberOfSession } from '../staff/store.ts';
import { openSessionFinder, useSession } from '../visitors/session.ts';
import type { VisitorSession } from '../visitors/store.ts';
import type { World } from '../world.ts';
import { crossSiteAttributes, isSecure } from './client.ts';
import { Refused } from './refused.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The institution this request is about, for the words of a refusal. */
    institution: Institution | null;
  }
}

/** Who is at the door, and is there such an institution? Every route begins with one of these. */
export interface Door {
  institution(request: FastifyRequest): Promise<Institution>;
  /** @throws Refused session_missing */
  visitor(request: FastifyRequest): Promise<{ institution: Institution; session: VisitorSession }>;
  visitorIfAny(request: FastifyRequest, institution: Institution): Promise<VisitorSession | undefined>;
  /** What the browser of a visitor calls itself, unproven: to count by, never to permit by. */
  visitorToken(request: FastifyRequest, institution: Institution): string | undefined;
  /** A signed-in servant with one of the roles; without roles, any. @throws Refused not_signed_in, not_permitted */
  staff(request: FastifyRequest, ...roles: StaffRole[]): Promise<AtStaffDoor>;
  /**
   * Any signed-in servant, also one who must still set up a second step and may do nothing else. A session that was
   * just made, whose cookie is still on its way, is named by its token.
   */
  enrolling(request: FastifyRequest, token?: string): Promise<AtStaffDoor>;
}

export interface AtStaffDoor {
  institution: Institution;
  member: StaffMember;
}

export function openDoor(
  world: World,
  isConversing: (institutionId: string, sessionId: string) => Promise<boolean>,
): Door {
  const findSession = openSessionFinder(world.db);

  async function institution(request: FastifyRequest): Promise<Institution> {
    const { institution: id } = request.params as { institution: string };
    const found = await world.institutions.find(id);
    if (!found) throw new Refused([refuse('unknown_institution')]);
    request.institution = found;
    if (found.openedAt === null) throw new Refused([refuse('institution_not_ready')]);
    return found;
  }

  const visitorToken: Door['visitorToken'] = (request, of) => request.cookies[visitorCookie(request, of.id)];

  async function visitorIfAny(request: FastifyRequest, of: Institution): Promise<VisitorSession | undefined> {
    const token = visitorToken(request, of);
    const session = token ? await findSession(of.id, token) : undefined;
    return session && useSession(world, session, isConversing);
  }

  async function enrolling(
    request: FastifyRequest,
    token = request.cookies[staffCookie(request)],
  ): Promise<AtStaffDoor> {
    // The database knows no NUL character; a session with one was never given.
    const known = token && !token.includes('\0');
    const member = known ? await memberOfSession(world.db, token) : undefined;
    const found = member && (await world.institutions.find(member.institutionId));
    if (!member || !found) throw new Refused([refuse('not_signed_in')]);
    request.institution = found;
    return { institution: found, member };
  }

  async function staff(request: FastifyRequest, ...roles: StaffRole[]): Promise<AtStaffDoor> {
    const at = await enrolling(request);
    if (roles.length > 0 && !hasRole(at.member, ...roles)) throw new Refused([refuse('not_permitted')]);
    if (!at.member.secondFactor && mustHaveSecondFactor(at.institution, at.member)) {
      throw new Refused([refuse('second_factor_required')]);
    }
    return at;
  }

  return {
    institution,
    visitorToken,
    visitorIfAny,
    async visitor(request) {
      const of = await institution(request);
      const session = await visitorIfAny(request, of);
      if (!session) throw new Refused([refuse('session_missing')]);
      return { institution: of, session };
    },
    staff,
    enrolling,
  };
}

const visitorCookie = (request: FastifyRequest, institutionId: string) =>
  `${isSecure(request) ? '__Host-' : ''}visita-${institutionId}`;
const staffCookie = (request: FastifyRequest) => `${isSecure(request) ? '__Host-' : ''}ventanilla`;

export function giveVisitorCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  institutionId: string,
  token: string,
) {
  reply.setCookie(visitorCookie(request, institutionId), token, {
    path: '/',
    httpOnly: true,
    ...crossSiteAttributes(request),
  });
}

export function takeVisitorCookie(request: FastifyRequest, reply: FastifyReply, institutionId: string): void {
  reply.clearCookie(visitorCookie(request, institutionId), { path: '/', ...crossSiteAttributes(request) });
}

const TICKET_SECONDS = 10 * 60;
const ticketCookie = (request: FastifyRequest) => `${isSecure(request) ? '__Host-' : ''}ventanilla-paso`;

/** Between the password and the code; the page's scripts never see it. */
export function giveTicketCookie(request: FastifyRequest, reply: FastifyReply, ticket: string): void {
  reply.setCookie(ticketCookie(request), ticket, {
    path: '/',
    httpOnly: true,
    secure: isSecure(request),
    sameSite: 'strict',
    maxAge: TICKET_SECONDS,
  });
}

export const ticketOf = (request: FastifyRequest): string => request.cookies[ticketCookie(request)] ?? '';

export function takeTicketCookie(request: FastifyRequest, reply: FastifyReply): void {
  if (ticketOf(request) === '') return;
  reply.clearCookie(ticketCookie(request), { path: '/', secure: isSecure(request), sameSite: 'strict' });
}

/** The servants' cookie never leaves our own site. */
export function giveStaffCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(staffCookie(request), token, {
    path: '/',
    httpOnly: true,
    secure: isSecure(request),
    sameSite: 'strict',
  });
}

export function takeStaffCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(staffCookie(request), { path: '/', secure: isSecure(request), sameSite: 'strict' });
}
