import type { ReactNode } from 'react';
import './platform/browser-styles';
import './ui/theme.css';
import './ui/pieces.css';
import './ui/blocks.css';
import './ui/bars.css';
import './ui/before-after.css';
import './ui/rider.css';
import './ui/icons.css';

export default function App({ children }: { children?: ReactNode }) {
  return children;
}
