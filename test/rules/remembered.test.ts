import { expect, it, vi } from 'vitest';
import { remembered } from '../../src/rules/remembered.ts';

it('the same text is judged once, whatever the answer; the oldest is forgotten', () => {
  const judge = vi.fn((text: string) => (text === 'queja' ? 'complaint' : undefined));
  const asked = remembered(judge, 2);
  expect(['queja', 'queja', 'hola', 'hola'].map(asked)).toEqual([
    'complaint',
    'complaint',
    undefined,
    undefined,
  ]);
  expect(judge).toHaveBeenCalledTimes(2);
  asked('gracias');
  asked('hola');
  expect(judge).toHaveBeenCalledTimes(3);
  asked('queja');
  expect(judge).toHaveBeenCalledTimes(4);
});
