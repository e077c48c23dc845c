import type { Context } from '../http/context.ts';
import { limitStreams } from '../http/limits.ts';
import { conversationParam } from '../http/schemas.ts';
import { openStream } from '../live/stream.ts';
import { serviceTopic, visitorTopic } from '../live/topics.ts';
import type { VisitorEvent } from '../protocol.ts';
import { mineOf, visitorConversation } from './own-conversation.ts';
import { marksOf, touchVisitors } from './watch-store.ts';

/** What happens in a conversation, told to its visitor as it happens. */
export function visitorStreamRoutes(context: Context): void {
  const { app, world } = context;
  const tags = ['visitor'];

  app.get(
    `${visitorConversation}/stream`,
    // A HEAD would listen for ever and be told nothing.
    { exposeHeadRoute: false, schema: { tags, params: conversationParam } },
    async (request, reply) => {
      const { institution, row } = await mineOf(context, request);
      const topic = visitorTopic(institution.id, row.id);
      limitStreams(world, topic);
      const key = { institutionId: institution.id, id: row.id };
      const first = async (): Promise<VisitorEvent> => {
        const [mark] = await marksOf(world.db, [key]);
        const { lastSeq, revision } = mark ? { ...mark, lastSeq: mark.last_seq } : row;
        return { type: 'beat', lastSeq, revision, now: world.now() };
      };
      await touchVisitors(world.db, [key], world.now());
      openStream(reply, {
        live: world.live,
        topics: [topic, serviceTopic(institution.id)],
        first,
        onClose: () => {
          touchVisitors(world.db, [key], world.now()).catch((error: unknown) => {
            world.log.warn({ err: error }, 'a visitor who left could not be noted');
          });
        },
      });
    },
  );
}
