import type { BuiltChildren } from '../processes/build.ts';
import { startChild, throwAwayFolder } from '../processes/children.ts';
import { socketIoRelay } from './socket-io-relay.ts';
import { sseRelay } from './sse-relay.ts';
import type { Stage } from './stage.ts';
import { ventanilla } from './ventanilla.ts';

type Opener = () => Promise<Stage>;

/** Ours first; each is started when it is called. */
export function stageOpeners(built: BuiltChildren, execArgv: string[] = []): [Opener, Opener, Opener] {
  return [
    async () => ventanilla(await startChild(built.fileOf('server-child'), [throwAwayFolder()], execArgv)),
    async () => sseRelay(await startChild(built.fileOf('sse-relay-child'), [])),
    async () => socketIoRelay(await startChild(built.fileOf('socket-io-relay-child'), [])),
  ];
}
