import type { Device } from '../device';
import { asCall, type Running, WxFailure } from './callbacks';

interface Answer {
  event: 'exposureAuthorization' | 'agree' | 'disagree';
  buttonId?: string;
}

type Listener = (resolve: (answer: Answer) => void, event: { referrer: string }) => void;

const contract = '《微邻里隐私保护指引》';

/** What WeChat holds back until its own contract is agreed to, as far as the program may call it. */
const heldBack = new Set([
  'getFuzzyLocation',
  'getLocation',
  'chooseLocation',
  'choosePoi',
  'chooseMedia',
  'chooseImage',
  'takePhoto',
  'setClipboardData',
  'requirePrivacyAuthorize',
]);

/** WeChat's privacy contract: who has not agreed is asked by the program, and believed if he tapped its button. */
export function contractCalls(running: Running, device: Device) {
  let listener: Listener | undefined;
  let asking: Promise<Answer> | undefined;
  const ask = (referrer: string, heard: Listener) =>
    new Promise<Answer>((resolve) => {
      const answered = (answer: Answer) => {
        // Only that the question is on the screen.
        if (answer.event !== 'exposureAuthorization') resolve(answer);
      };
      running.guard(() => heard(answered, { referrer }));
    });
  const before = async (name: string) => {
    if (device.agreedToPrivacy || !heldBack.has(name)) return;
    // WeChat shows a window of its own where the program does not ask; its owner agrees.
    if (!listener) {
      device.agreedToPrivacy = true;
      return;
    }
    asking ??= ask(name, listener).finally(() => {
      asking = undefined;
    });
    const { event, buttonId } = await asking;
    if (event !== 'agree') throw new WxFailure('privacy permission is not authorized', 104);
    if (buttonId !== device.tapped) throw new WxFailure('privacy permission: nobody tapped that button', 104);
    device.agreedToPrivacy = true;
  };
  return {
    before,
    calls: {
      getPrivacySetting: asCall(running, 'getPrivacySetting', () => ({
        needAuthorization: !device.agreedToPrivacy,
        privacyContractName: contract,
      })),
      requirePrivacyAuthorize: asCall({ ...running, before }, 'requirePrivacyAuthorize', () => undefined),
      onNeedPrivacyAuthorization: (heard: Listener) => {
        listener = heard;
      },
      openPrivacyContract: asCall(running, 'openPrivacyContract', () => undefined),
    },
  };
}
