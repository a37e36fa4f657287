export { type AttachablePhoto, type Attachment, attachPhotos } from './attach';
export { personalPhotos } from './personal-photos';
export { photoRoutes } from './routes';
export { type PhotoAddresses, type PhotoSigner, photoSigner } from './sign-address';
export { openPhotoStore } from './store/open-photo-store';
export type { PhotoHash, PhotoStore } from './store/photo-store';
export { sweepOrphans } from './sweep-orphans';
