import { IsBoolean } from 'class-validator';
import { Optional } from '../../platform/validation/decorators';

export class SettingsBody {
  /** Everything larger, for older eyes. */
  @Optional()
  @IsBoolean()
  largeType?: boolean;

  /** Others see the name on the red list. */
  @Optional()
  @IsBoolean()
  showOnHonours?: boolean;
}
