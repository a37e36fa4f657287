import { open, type PageName } from '../../platform/navigation';
import { OfflineBar } from '../../ui/offline-bar';
import { useSignal } from '../api/signal';
import { barWords } from './bar-words';
import { useEntries } from './outbox';

/** Under the title of every page: no signal, how much waits to be sent, and the way to it. */
export function OutboxBar({ page }: { page: PageName }) {
  const signal = useSignal();
  const said = barWords(useEntries(), signal);
  // What waits stands below already.
  if (!said || (page === 'outbox' && signal === 'good')) return null;
  const { words, icon, count } = said;
  if (count === 0) return <OfflineBar words={words} icon={icon} aside="看到的是上次的内容" />;
  if (page === 'outbox') return <OfflineBar words={words} icon={icon} aside="有信号就发" />;
  return <OfflineBar words={words} icon={icon} aside="查看" onOpen={() => open('outbox')} />;
}
