export interface StaysAtEnd {
  /** Whether the end is in sight. */
  isThere(): boolean;
  toEnd(): void;
  /** For the box's `scroll`. */
  looked(): void;
  stop(): void;
}

const NEAR_END_PX = 80;

/**
 * A log that was read to its end stays there when a card or a keyboard under it makes it smaller. The scroll event of
 * such a change comes before its resize: a box of another height than before says nothing about what somebody reads.
 */
export function stayAtEnd(box: HTMLElement): StaysAtEnd {
  let there = true;
  let height = box.clientHeight;
  const toEnd = (): void => {
    box.scrollTop = box.scrollHeight;
    there = true;
  };
  const observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(() => {
          height = box.clientHeight;
          if (there) toEnd();
        });
  observer?.observe(box);
  return {
    isThere: () => there,
    toEnd,
    looked() {
      if (box.clientHeight === height) there = box.scrollHeight - box.scrollTop - height < NEAR_END_PX;
    },
    stop: () => observer?.disconnect(),
  };
}
