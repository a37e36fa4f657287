import { IsIn } from 'class-validator';
import { PhotoActionRequest } from '../reports';

export class VerifyRequest extends PhotoActionRequest {
  @IsIn(['passed', 'failed'])
  outcome: 'passed' | 'failed';
}
