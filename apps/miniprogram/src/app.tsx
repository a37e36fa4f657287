import { type ReactNode, useEffect } from 'react';
import { startOutbox, wakeOutbox } from './features/outbox/start';
import { watchOtherWindows } from './features/session/other-windows';
import './platform/browser-styles';
import { useShown } from './platform/navigation';
import './ui/styles';

export default function App({ children }: { children?: ReactNode }) {
  useEffect(() => {
    watchOtherWindows();
    void startOutbox();
  }, []);
  useShown(() => void wakeOutbox());
  return children;
}
