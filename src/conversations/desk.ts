import type { Institution } from '../institutions/directory.ts';
import { presentService } from '../institutions/service-state.ts';
import { dueCounts } from '../offline-messages/inbox-queries.ts';
import type { ConversationDetails, Desk, DeskConversation, DeskConversationPage } from '../protocol.ts';
import { AGENT_GONE_MS } from '../rules/conversation.ts';
import { isPublicFigure } from '../rules/names.ts';
import { epochOf, localParts } from '../rules/zone.ts';
import { hasRole, type StaffMember } from '../staff/member.ts';
import { findStaff, loadOfTeam, staffOf } from '../staff/store.ts';
import type { World } from '../world.ts';
import { holdOf, unseenHolds, type RecordHold } from './hold-store.ts';
import { presentForAgent, presentToStaff, presentWaiting } from './present.ts';
import { closedSince, historyOf, misconductsSince, rulesVersionOf } from './queries.ts';
import { activeConversationsOf, messagesAfter, type ConversationRow } from './store.ts';
import { unreadOf } from './watch-store.ts';
import { waitingConversations } from './queue-store.ts';

const DAY = 86_400_000;

/** Everything a console shows at a glance; asked at start, after each 'desk' event and after reconnecting. */
export async function deskOf(world: World, institution: Institution, agent: StaffMember): Promise<Desk> {
  const now = world.now();
  const { timezone } = institution.settings;
  const today = localParts(now, timezone).date;
  const midnight = epochOf(today, 0, timezone);
  const watches = hasRole(agent, 'supervisor');
  const [waiting, mine, me, people, load, closedToday, questions, threats] = await Promise.all([
    waitingConversations(world.db, institution.id),
    activeConversationsOf(world.db, institution.id, agent.userId),
    findStaff(world.db, institution.id, agent.userId),
    staffOf(world.db, institution.id),
    loadOfTeam(world.db, institution.id),
    closedSince(world.db, institution.id, agent.userId, midnight),
    dueCounts(world.db, institution.id, today),
    watches ? unseenHolds(world.db, institution.id) : [],
  ]);
  const team = people
    .filter((it) => it.active && it.roles.includes('agent'))
    .map((it) => ({
      name: it.name,
      available: it.available,
      connected: now - it.seenAt < AGENT_GONE_MS,
      conversations: load.get(it.userId) ?? 0,
    }));
  const agents = team.filter((it) => it.available && it.connected).length;
  return {
    available: me?.available ?? false,
    waiting: waiting.map((row) => presentWaiting(row, now)),
    mine: await presentMine(world, institution, mine, now),
    closedToday,
    team,
    service: presentService(institution, { waiting: waiting.length, agents }, now),
    questions,
    threats,
    now,
  };
}

async function presentMine(
  world: World,
  institution: Institution,
  rows: ConversationRow[],
  now: number,
): Promise<DeskConversation[]> {
  const unread = await unreadOf(
    world.db,
    institution.id,
    rows.map((row) => row.id),
  );
  return rows.map((row) => presentForAgent(row, unread.get(row.id) ?? 0, now));
}

/** One conversation with its person: form data, address, history, and what was said after `after`. */
export async function deskPage(
  world: World,
  institution: Institution,
  row: ConversationRow,
  after: number,
): Promise<DeskConversationPage> {
  const [details, lines, unread] = await Promise.all([
    detailsOf(world, institution, row),
    messagesAfter(world.db, institution.id, row.id, after),
    unreadOf(world.db, institution.id, [row.id]),
  ]);
  return {
    conversation: presentForAgent(row, unread.get(row.id) ?? 0, world.now()),
    details,
    messages: lines.map(presentToStaff),
  };
}

export async function detailsOf(
  world: World,
  institution: Institution,
  row: ConversationRow,
): Promise<ConversationDetails> {
  const person = { mailbox: row.mailbox, connection: row.connection, sessionId: row.sessionId };
  const [history, misconductIn30Days, rulesVersion, hold] = await Promise.all([
    historyOf(world.db, institution.id, row.id, person),
    misconductsSince(world.db, institution.id, person, world.now() - 30 * DAY),
    rulesVersionOf(world.db, institution.id, row.acceptanceId),
    holdOf(world.db, institution.id, row.id),
  ]);
  const labels = new Map(institution.settings.entryFields.map((field) => [field.key, field.label]));
  return {
    email: row.email,
    question: row.question,
    form: Object.entries(row.form).map(([key, value]) => ({ label: labels.get(key) ?? key, value })),
    extraData: row.extraData,
    ip: row.ip,
    userAgent: row.userAgent,
    enteredAt: row.enteredAt,
    rulesVersion,
    history,
    misconductIn30Days,
    publicFigure: isPublicFigure(row.name, institution.settings.publicFigures ?? []),
    hold: presentHold(hold),
  };
}

function presentHold(hold: RecordHold | undefined): ConversationDetails['hold'] {
  if (!hold) return null;
  const { reason, at, authorName: byName, seenAt, seenBy } = hold;
  return { reason, at, byName, seenAt, seenBy };
}
