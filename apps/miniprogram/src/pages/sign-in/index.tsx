import { SignInScreen } from '../../features/session/sign-in-screen';

export default function SignInPage() {
  return <SignInScreen />;
}
