import { useEffect, useRef } from 'preact/hooks';

let shownBefore = false;

interface StageHeadingProps {
  children: string;
  eyebrow?: string | undefined;
  /** Focus it even when the page has just been loaded. */
  always?: boolean;
}

/**
 * The heading of a screen. It takes the focus when the screen changes, so that everybody knows where they are;
 * not when the page has just been loaded, where the browser's own place is right (a panel puts it on #app).
 */
export function StageHeading({ children, eyebrow, always = false }: StageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shownBefore || always || document.activeElement?.id === 'app') {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    shownBefore = true;
  }, []);
  return (
    <div class="stage-heading">
      {eyebrow !== undefined && <p class="eyebrow">{eyebrow}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </div>
  );
}
