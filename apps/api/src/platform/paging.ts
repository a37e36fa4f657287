import { bounds } from '@weilinli/contracts';
import { IsString, Length } from 'class-validator';
import { Optional, QueryInteger } from './validation';

/** What every list takes in its address. */
export class PageQueryParams {
  @Optional()
  @QueryInteger({ min: 1, max: bounds.pageSize.max })
  limit?: number;

  @Optional()
  @IsString()
  @Length(1, 500)
  cursor?: string;
}
