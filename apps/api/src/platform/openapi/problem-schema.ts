import { problemCodes } from '@weilinli/contracts';

const text = { type: 'string' };

export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: { type: 'string', enum: [...problemCodes] },
    requestId: text,
    errors: {
      type: 'array',
      items: { type: 'object', required: ['path', 'message'], properties: { path: text, message: text } },
    },
    reportStatus: text,
    availableActions: { type: 'array', items: text },
  },
};
