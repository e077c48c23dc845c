import { computed, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { session } from '../session.ts';

type Shown = () => JSX.Element;

const shown = signal<Shown | null>(null);

/** Behind an open dialog the page is inert. */
export const pageIsBehind = computed(() => shown.value !== null || session.value === 'expired');

/** One dialog at a time: a second one replaces the first. */
export function openDialog(dialog: Shown): void {
  shown.value = dialog;
}

export function closeDialog(): void {
  shown.value = null;
}

export function dialogIsOpen(): boolean {
  return pageIsBehind.value;
}

export function DialogHost(): JSX.Element | null {
  const Content = shown.value;
  return Content && <Content />;
}
