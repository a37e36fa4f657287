import { type ReactNode, useEffect } from 'react';
import { startOutbox, wakeOutbox } from './features/outbox/start';
import './platform/browser-styles';
import { useShown } from './platform/navigation';
import './ui/theme.css';
import './ui/pieces.css';
import './ui/blocks.css';
import './ui/bars.css';
import './ui/before-after.css';
import './ui/rider.css';
import './ui/staff.css';
import './ui/bees.css';
import './ui/icons.css';
import './ui/large.css';

export default function App({ children }: { children?: ReactNode }) {
  useEffect(() => void startOutbox(), []);
  useShown(() => void wakeOutbox());
  return children;
}
