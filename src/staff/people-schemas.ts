import { z } from 'zod';
import type { HandedLink } from '../protocol/people.ts';

export const person = z.object({ person: z.string().max(100) });
export const byHand = z.object({ byHand: z.boolean().default(false) });
export const handedLink = z.object({
  sentTo: z.string().nullable(),
  link: z.string().nullable(),
}) satisfies z.ZodType<HandedLink>;
