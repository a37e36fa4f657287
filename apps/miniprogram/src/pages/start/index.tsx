import { StartScreen } from '../../features/session/start-screen';

export default function StartPage() {
  return <StartScreen />;
}
