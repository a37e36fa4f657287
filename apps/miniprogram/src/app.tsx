import { type ReactNode, useEffect } from 'react';
import { startOutbox, wakeOutbox } from './features/outbox/start';
import './platform/browser-styles';
import { useShown } from './platform/navigation';
import './ui/styles';

export default function App({ children }: { children?: ReactNode }) {
  useEffect(() => void startOutbox(), []);
  useShown(() => void wakeOutbox());
  return children;
}
