import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import { spawnAs } from './account.ts';
import { WATCHDOG_NAME } from './processes.ts';

/**
 * A shell between us and the server. It reads a pipe that only we hold: when we stop, or are killed,
 * the pipe ends and it stops the server: fast (SIGINT), after 5 s at once (SIGQUIT), after 9 s by force.
 * It ignores the signals that a terminal or systemd sends to everybody; its own session (`detached`) does too.
 */
const WATCHDOG = `
trap '' HUP INT TERM PIPE
exec 4<&0
"$@" 4<&- </dev/null 1>&2 &
server=$!
echo "$server"
{
  while read -r _; do :; done
  trap '' USR1
  kill -INT $server
  tenths=0
  while kill -0 $server; do
    sleep 0.1
    tenths=$((tenths + 1))
    case $tenths in
      50) kill -QUIT $server ;;
      90) kill -KILL $server ;;
    esac
  done
} <&4 >/dev/null 2>&1 &
stopper=$!
exec 4<&-
wait $server
code=$?
kill -USR1 $stopper 2>/dev/null
wait $stopper 2>/dev/null
exit $code
`;

/** What the server says to our own knocking while it starts. */
const POLLED_TOO_EARLY = 'FATAL:  the database system is starting up';

export interface Command {
  program: string;
  args: string[];
  account?: Account;
  libraryPath?: string;
  /** number of a process that is known to be dead, though its files say otherwise */
  deadPid?: number;
}

/** A started server, not yet ready. */
export interface Launched {
  pid: number;
  /** resolves, with the reason, when server and watchdog have ended */
  ended: Promise<string>;
  hasEnded(): boolean;
  /** begins the end: as if this process had died */
  letGo(): void;
  /** the server's last words */
  lastLines(): string[];
}

export async function launch(command: Command, log: (line: string) => void): Promise<Launched> {
  const child = spawn('/bin/sh', ['-c', WATCHDOG, WATCHDOG_NAME, command.program, ...command.args], {
    ...spawnAs(command.account, command.libraryPath),
    ...environment(command),
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let over = false;
  const ended = endOf(child).finally(() => (over = true));
  // EPIPE when the watchdog is gone: `ended` tells that
  child.stdin.on('error', () => undefined);
  const lines: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    lines.push(line);
    if (lines.length > 20) lines.shift();
    if (line !== POLLED_TOO_EARLY) log(line);
  });
  const pid = await Promise.race([firstNumber(child.stdout), ended.then(() => 0)]);
  return { pid, ended, hasEnded: () => over, letGo: () => child.stdin.end(), lastLines: () => [...lines] };
}

/** Why it ended. The last lines may come after the exit; lingering backends hold the pipe, hence the limit. */
async function endOf(child: ChildProcess): Promise<string> {
  const closed = once(child, 'close').catch(() => undefined);
  try {
    await once(child, 'exit');
    await Promise.race([closed, delay(250)]);
    return child.signalCode ? `its watchdog was ended by ${child.signalCode}` : `exit code ${child.exitCode}`;
  } catch (error) {
    return String(error);
  }
}

async function firstNumber(stream: NodeJS.ReadableStream): Promise<number> {
  const [line] = (await once(createInterface(stream), 'line')) as unknown[];
  return Number(line);
}

/** PostgreSQL takes a lock file of this number for its starter's, that is for stale, and never for a live server. */
function environment({ libraryPath, deadPid }: Command) {
  if (!deadPid) return {};
  return { env: { ...spawnAs(undefined, libraryPath).env, PG_GRANDPARENT_PID: String(deadPid) } };
}
