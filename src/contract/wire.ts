/** What rendering needs to know beside the thing itself. */
export interface Wire {
  /** What links are made of, without a slash at the end; never the request's own Host (contract §1). */
  publicUrl: string;
  /** A file's download address, signed and good for a quarter of an hour. */
  downloadUrl(fileUuid: string): string;
}
