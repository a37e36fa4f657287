import type { Report } from '@weilinli/contracts';
import { eventually, must } from '../../check';
import type { Stage } from '../../journey';
import type { AlbumPhoto, Phone } from '../../phone';
import { signIn } from '../sign-in';

/** 刘敏 finds the task first among hers, with photo, place and deadline, and takes it. */
export async function acceptIt(stage: Stage, phone: Phone, { id, area }: Report): Promise<void> {
  const grid = area.path.find(({ kind }) => kind === 'grid')?.name;
  must(grid !== undefined, 'a grid');
  await stage.step('刘敏 signs in; it is the first of her tasks', async () => {
    await signIn(phone, 'worker-1');
    await phone.sees(`report-${id}`, '雨水井盖', '缺失', grid, '还剩', '等你接单');
    const tasks = await eventually(
      'other tasks too',
      () => phone.ids('report-'),
      ({ length }) => length >= 3,
    );
    must(tasks[0] === `report-${id}`, 'the most urgent one first');
    await phone.seesPhotos(`report-${id}`, 1);
    await phone.picture('07-tasks');
  });

  await stage.step('she accepts it in the list', async () => {
    await phone.tap(`task-accept-${id}`);
    await phone.sees(`report-${id}`, '你已接单', '去围护', '导航');
  });
}

export async function makeItSafe(stage: Stage, phone: Phone, { id, number }: Report): Promise<void> {
  await stage.step('she opens it and fences it off, with a photo', async () => {
    await phone.tap(`report-${id}`);
    await phone.sees('page-detail', number, '大门口, 晚上很多外卖车经过', '郭飞');
    await phone.seesPhotos('photos', 1);
    await phone.misses('toast');
    await phone.picture('08-task');
    await phone.tap('action-make-safe');
    await proof(phone, await stage.photo('fenced'));
    await phone.picture('09-task-make-safe');
    await sent(phone);
    await phone.sees('deadline-make-safe', '已围护');
  });
}

export async function fixIt(stage: Stage, phone: Phone, report: Report): Promise<void> {
  await stage.step('she fixes it, with a photo of it fixed', async () => {
    await phone.tap('action-resolve');
    await proof(phone, await stage.photo('fixed'));
    await phone.input('action-note', '换了新井盖');
    await sent(phone);
    await phone.sees('state', '已修好, 等上报人确认');
    await phone.seesPhotos('photos', 2);
    await phone.picture('10-task-fixed');
    await statusIs(stage, report, 'resolved');
  });
}

/** It came back: she is told, finds it among her tasks as rework, fixes it once more. */
export async function fixItAgain(stage: Stage, phone: Phone, report: Report): Promise<void> {
  await stage.step('it is back among 刘敏’s tasks; she fixes it again', async () => {
    await phone.back();
    await phone.sees(`report-${report.id}`, '返工', '拍照: 已修好');
    await phone.tap('tab-inbox');
    await phone.sees('messages', '没有修好');
    await phone.picture('15-worker-inbox');
    await phone.tap('tab-tasks');
    await phone.tap(`task-resolve-${report.id}`);
    await phone.sees('rework', '返工 1 次');
    await phone.sees('action-sheet', '修好了?');
    await proof(phone, await stage.photo('fixed'));
    await phone.input('action-note', '垫圈换过, 不晃了');
    await sent(phone);
    await phone.sees('state', '已修好, 等上报人确认');
    await statusIs(stage, report, 'resolved');
  });
}

async function proof(phone: Phone, photo: AlbumPhoto): Promise<void> {
  await phone.givePhoto('photo-add', photo);
  await phone.seesPhotos('action-sheet', 2);
}

async function sent(phone: Phone): Promise<void> {
  await phone.tap('action-send');
  await phone.misses('action-sheet');
}

async function statusIs(stage: Stage, { id }: Report, status: Report['status']): Promise<void> {
  const worker = await stage.api('worker-1');
  const now = (await worker.report(id)).status;
  must(now === status, `the report ${status}, not ${now}`);
}
