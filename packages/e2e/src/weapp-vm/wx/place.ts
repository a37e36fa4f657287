import type { BuiltProgram } from '../built-program';
import type { Device } from '../device';
import { asCall, type Running, WxFailure } from './callbacks';

/** Positions, GCJ-02. Only what app.json declares as private may be asked for. */
export function placeCalls(running: Running, device: Device, { config }: BuiltProgram) {
  const declared = (name: string) => {
    if (config.requiredPrivateInfos?.includes(name)) return;
    throw new WxFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json');
  };
  const where = () => {
    if (device.place === 'refused') throw new WxFailure('auth deny', 103);
    return { ...device.place, latitude: device.place.latitude, speed: 0, accuracy: 12 };
  };
  const chosen = (name: string) =>
    asCall(running, name, () => {
      declared(name);
      if (!device.choosesPlace) throw new WxFailure('cancel');
      return device.choosesPlace;
    });
  return {
    getFuzzyLocation: asCall(running, 'getFuzzyLocation', () => {
      declared('getFuzzyLocation');
      const { longitude, latitude } = where();
      return { longitude, latitude };
    }),
    getLocation: asCall(running, 'getLocation', () => {
      declared('getLocation');
      return { ...where(), horizontalAccuracy: 12, verticalAccuracy: 0, altitude: 0 };
    }),
    chooseLocation: chosen('chooseLocation'),
    choosePoi: chosen('choosePoi'),
    openLocation: asCall(running, 'openLocation', () => undefined),
  };
}
