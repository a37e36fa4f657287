import { IsBoolean } from 'class-validator';
import { Optional } from '../../platform/validation/decorators';

export class SettingsBody {
  /** Everything larger, for older eyes. */
  @Optional()
  @IsBoolean()
  largeType?: boolean;
}
