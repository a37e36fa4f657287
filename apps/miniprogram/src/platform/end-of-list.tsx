import { type ReactNode, useEffect, useRef } from 'react';

export interface EndOfListProps {
  children: ReactNode;
  /** How often more has come: each time the end is looked for anew. */
  grown: number;
  onReached: () => void;
}

/**
 * What stands below a list; tells when it comes into sight. Taro's own word for it comes once, and again only to who has
 * scrolled away in between, which a key or a high window does not.
 */
export function EndOfList({ children, grown, onReached }: EndOfListProps) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onReached);
  latest.current = onReached;
  useEffect(() => {
    if (!end.current || !('IntersectionObserver' in globalThis)) return undefined;
    // Tells at once how it stands, and then of each change.
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current();
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [grown]);
  return (
    <div ref={end} className="inset">
      {children}
    </div>
  );
}
