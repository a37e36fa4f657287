import { type RequestKind, requestKinds } from '@weilinli/domain';
import { IsIn, IsUUID } from 'class-validator';
import { Instant, Optional } from '../platform/validation';
import { ActionRequest, HandlerRequest } from '../reports';

export class VerifyRequest extends ActionRequest {
  // Optional here, so that who leaves it out is told what it is that he has to decide.
  @Optional()
  @IsIn(['passed', 'failed'])
  outcome?: 'passed' | 'failed';
}

export class SuspendRequest extends ActionRequest {
  @Optional()
  @Instant()
  until?: string;
}

/** What a handler asks for. */
export class AskRequest extends SuspendRequest {
  @Optional()
  @IsIn(requestKinds)
  kind?: RequestKind;
}

export class RefuseRequest extends ActionRequest {
  /** Absent: the only one that waits for his answer. */
  @Optional()
  @IsUUID()
  requestId?: string;
}

export class ApproveRequest extends HandlerRequest {
  /** Absent: the only one that waits for his answer. */
  @Optional()
  @IsUUID()
  requestId?: string;

  /** Of a suspension: another day than the one asked for. */
  @Optional()
  @Instant()
  until?: string;
}
