import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openMessageWriter } from './conversations/message-writer.ts';
import { joinOtherProcesses } from './database/listen.ts';
import { openPool, type Connection } from './database/pool.ts';
import { openDirectory, type InstitutionDirectory } from './institutions/directory.ts';
import { createHub } from './live/hub.ts';
import { parseTopic, settingsTopic } from './live/topics.ts';
import { smtpTransport, type Transport } from './mail/deliver.ts';
import { pretendTransport } from './mail/pretend.ts';
import { projectRoot } from './project-root.ts';
import { openSpelling } from './spelling/checker.ts';
import { openStaffAuth } from './staff/auth.ts';
import { findInstallation, insertInstallation } from './staff/store.ts';
import { beat } from './timers/ticks.ts';
import { runTimers, type Timers } from './timers/run.ts';
import type { World } from './world.ts';

export interface OpenWorld {
  world: World;
  /** From here on the clock ends conversations, hands back and sends mail by itself. */
  startTimers: () => void;
  close: () => Promise<void>;
}

interface Options {
  config: Config;
  /** As the app's role: it may add to the record, not change it. */
  app: Connection;
  now: () => number;
  log: Logger;
}

/** Puts the parts together; whoever opens a world closes it. */
export async function openWorld({ config, app, now, log }: Options): Promise<OpenWorld> {
  const warn = (error: Error) => {
    log.warn({ err: error }, 'the database connection was interrupted');
  };
  const db = openPool(app, warn);
  const others = joinOtherProcesses({
    connection: app,
    onTopics: (topics) => void look(topics),
    onGap: () => void look(),
    onError: warn,
  });
  const live = createHub((topic) => {
    others.announce(topic);
  });
  const institutions = openDirectory(db, now, (id) => {
    others.announce(settingsTopic(id ?? ''));
  });
  let running: Timers | undefined;
  const world: World = {
    config,
    db,
    live,
    now,
    log,
    institutions,
    writeMessage: openMessageWriter(db, now),
    auth: openStaffAuth(db, await authSecret(db)),
    spelling: openSpelling(join(projectRoot, 'dist/server/spelling.js')),
    wakeMail: () => running?.wakeMail(),
  };

  /** Another process changed something: its listeners here look for themselves. */
  async function look(topics?: string[]): Promise<void> {
    try {
      forgetChanged(institutions, topics ?? []);
      const here = new Set(live.topics());
      await beat(world, topics ? topics.filter((topic) => here.has(topic)) : [...here]);
    } catch (error) {
      log.warn({ err: error }, 'a change of another process could not be looked at; the heartbeat will');
    }
  }

  return {
    world,
    startTimers() {
      running = runTimers(world, transportOf(config));
    },
    async close() {
      await running?.stop();
      await others.close();
      await world.spelling.close();
      await db.$client.end();
    },
  };
}

/** Undefined: mails wait in the outbox until there is a server. */
function transportOf({ smtpUrl, mailFrom, demo }: Config): Transport | undefined {
  if (smtpUrl) return smtpTransport(smtpUrl, mailFrom);
  return demo ? pretendTransport : undefined;
}

/** Settings that another process changed are read again. */
function forgetChanged(institutions: InstitutionDirectory, topics: string[]): void {
  for (const { kind, institutionId } of topics.map(parseTopic)) {
    if (kind === 'settings') institutions.forgetHere(institutionId || undefined);
  }
}

/** The sign-in library's secret belongs to the installation: made once, kept with its data. */
async function authSecret(db: World['db']): Promise<string> {
  await insertInstallation(db, { authSecret: randomBytes(32).toString('base64url') });
  const row = await findInstallation(db);
  if (!row) throw new Error('the installation has no row');
  return row.authSecret;
}
