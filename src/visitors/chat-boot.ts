import type { Institution } from '../institutions/directory.ts';
import { channelsOf, pqrsdOf } from '../institutions/channels.ts';
import { renderedTexts } from '../institutions/rendered-texts.ts';
import { privacyHtml, rulesHtml } from '../institutions/terms-html.ts';
import { termsNotices } from '../institutions/terms-notices.ts';
import { say, sayIfAny } from '../institutions/say.ts';
import type { ChatBoot, ConversationView, ServiceStateView } from '../protocol.ts';
import { untilOf } from '../rules/ban.ts';
import { formatDateTime } from '../rules/spanish-format.ts';
import { chosenWarnings, limitOf } from '../rules/time-limit.ts';
import type { World } from '../world.ts';
import type { Ban } from './ban-store.ts';
import { isOf, restrictionOf } from './may-enter.ts';
import { lastAcceptance, type VisitorSession } from './store.ts';

interface Visit {
  session: VisitorSession | undefined;
  ip: string;
  conversation: ConversationView | null;
  service: ServiceStateView;
}

/** Everything the citizen's page needs to start, in one answer: a 2G link pays for every round trip. */
export async function chatBoot(world: World, institution: Institution, visit: Visit): Promise<ChatBoot> {
  const { settings } = institution;
  const now = world.now();
  const acceptance = visit.session && (await lastAcceptance(world.db, institution.id, visit.session.id));
  const ban = await restrictionOf(world.db, institution, { ip: visit.ip, sessionId: visit.session?.id }, now);
  const opening = sayIfAny(institution, 'opening_paragraph');
  return {
    institution: {
      id: institution.id,
      name: settings.name,
      shortName: settings.shortName,
      siteUrl: settings.siteUrl,
      launcherName: settings.launcherName,
    },
    service: visit.service,
    opening:
      opening === null ? null : { paragraph: opening, faqUrl: `/${institution.id}/preguntas-frecuentes` },
    rules: {
      version: institution.rules.version,
      heading: institution.rules.title,
      html: rulesHtml(institution),
    },
    privacy: { version: institution.privacy.version, html: privacyHtml(institution, institution.privacy) },
    notices: termsNotices(institution, now),
    accepted: acceptance !== undefined && isOf(acceptance, termsShown(institution)),
    acceptedEmail: acceptance?.email ?? null,
    fields: settings.entryFields,
    policy: {
      characters: settings.characters,
      messageMaxLength: settings.messageMaxLength,
      questionMaxLength: settings.questionMaxLength,
    },
    limit: {
      ms: limitOf(settings, false),
      withMoreTimeMs: limitOf(settings, true),
      patienceMs: settings.patienceMinutes * 60_000,
      warningsMs: chosenWarnings(settings, false),
      withMoreTimeWarningsMs: chosenWarnings(settings, true),
    },
    texts: renderedTexts(institution),
    channels: channelsOf(settings),
    pqrsd: pqrsdOf(settings),
    conversation: visit.conversation,
    banned: ban ? presentBan(institution, ban) : null,
    now,
  };
}

const termsShown = ({ rules, privacy }: Institution) => ({
  rulesVersion: rules.version,
  privacyVersion: privacy.version,
});

/** The banned person reads why, until when, and (beside it) the other channels. */
function presentBan(institution: Institution, ban: Ban) {
  const hasta = formatDateTime(untilOf(ban), institution.settings.timezone);
  return { message: say(institution, 'banned', { motivo: ban.reason, hasta }), until: untilOf(ban) };
}
