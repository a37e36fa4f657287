import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callers, pages as tables } from '@weilinli/api/src/testing/access/table';
import { pagesOfApp } from './app-source';
import { callsOfClient } from './calls-of-client';
import { pageText } from './page-text';
import { firstPagesOf } from './roles';
import { reachOf } from './within-reach';

const { besideTheApi: _beside, ...ofTheApi } = tables;
const reach = reachOf({
  rows: Object.values(ofTheApi).flat(),
  columns: Object.keys(callers),
  calls: callsOfClient(),
  pages: pagesOfApp(),
  firstPagesOf,
});
writeFileSync(join(__dirname, '../../../../docs/who-does-what.md'), pageText(reach));
