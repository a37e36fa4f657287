import { IsIn } from 'class-validator';
import { Optional } from '../platform/validation';
import { PhotoActionRequest } from '../reports';

export class VerifyRequest extends PhotoActionRequest {
  @Optional()
  @IsIn(['passed', 'failed'])
  outcome?: 'passed' | 'failed';
}
