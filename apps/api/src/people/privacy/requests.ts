import { IsInt, Max, Min } from 'class-validator';
import { Optional, QueryInteger } from '../../platform/validation';

const versions = { min: 1, max: 1_000_000 };

export class NoticeQuery {
  /** An older notice; absent: the one that applies now. */
  @Optional()
  @QueryInteger(versions)
  version?: number;
}

export class ConsentBody {
  /** Of the notice that was shown. */
  @IsInt()
  @Min(versions.min)
  @Max(versions.max)
  version!: number;
}
