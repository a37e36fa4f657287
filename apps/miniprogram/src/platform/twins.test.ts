import * as endOfList from './end-of-list';
import * as weappEndOfList from './end-of-list.weapp';
import * as fontSize from './font-size';
import * as weappFontSize from './font-size.weapp';
import * as hand from './hand';
import * as weappHand from './hand.weapp';
import * as haptic from './haptic';
import * as weappHaptic from './haptic.weapp';
import * as navigate from './navigate';
import * as weappNavigate from './navigate.weapp';
import * as network from './network';
import * as weappNetwork from './network.weapp';
import * as outboxFiles from './outbox-files';
import * as weappOutboxFiles from './outbox-files.weapp';
import * as outboxNotes from './outbox-notes';
import * as weappOutboxNotes from './outbox-notes.weapp';
import * as permissions from './permissions';
import * as weappPermissions from './permissions.weapp';
import * as photos from './photos';
import * as weappPhotos from './photos.weapp';
import * as position from './position';
import * as weappPosition from './position.weapp';
import * as privacy from './privacy';
import * as weappPrivacy from './privacy.weapp';
import * as scanCode from './scan-code';
import * as weappScanCode from './scan-code.weapp';
import * as share from './share';
import * as weappShare from './share.weapp';
import * as sheetKeys from './sheet-keys';
import * as weappSheetKeys from './sheet-keys.weapp';
import * as signal from './signal';
import * as weappSignal from './signal.weapp';
import * as subscribe from './subscribe';
import * as weappSubscribe from './subscribe.weapp';
import * as takeAway from './take-away';
import * as weappTakeAway from './take-away.weapp';
import * as viewfinder from './viewfinder';
import * as weappViewfinder from './viewfinder.weapp';
import * as wechat from './wechat';
import * as weappWechat from './wechat.weapp';
import * as windows from './windows';
import * as weappWindows from './windows.weapp';

test.each([
  ['end-of-list', endOfList, weappEndOfList],
  ['font-size', fontSize, weappFontSize],
  ['navigate', navigate, weappNavigate],
  ['hand', hand, weappHand],
  ['haptic', haptic, weappHaptic],
  ['network', network, weappNetwork],
  ['outbox-files', outboxFiles, weappOutboxFiles],
  ['outbox-notes', outboxNotes, weappOutboxNotes],
  ['photos', photos, weappPhotos],
  ['position', position, weappPosition],
  ['permissions', permissions, weappPermissions],
  ['privacy', privacy, weappPrivacy],
  ['scan-code', scanCode, weappScanCode],
  ['sheet-keys', sheetKeys, weappSheetKeys],
  ['signal', signal, weappSignal],
  ['subscribe', subscribe, weappSubscribe],
  ['take-away', takeAway, weappTakeAway],
  ['share', share, weappShare],
  ['viewfinder', viewfinder, weappViewfinder],
  ['wechat', wechat, weappWechat],
  ['windows', windows, weappWindows],
])('%s offers the same in a browser and inside WeChat', (_, browser, weapp) => {
  expect(Object.keys(weapp).sort()).toEqual(Object.keys(browser).sort());
});
