import { withLinks } from './say.ts';

/** Addresses that the institution writes can be followed; what a citizen writes is never made a link. */
export function Linked({ text }: { text: string }) {
  return (
    <>
      {withLinks(text).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <a
            key={index}
            href={part.startsWith('www.') ? `https://${part}` : part}
            target="_blank"
            rel="noopener noreferrer"
          >
            {part}
          </a>
        ),
      )}
    </>
  );
}
