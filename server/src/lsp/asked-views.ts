/** A client keeps no more views open than a person can look at. */
const most = 20;

/** The URIs of the views that the client has asked for, the latest ones. */
export class AskedViews {
  private readonly uris = new Set<string>();

  add(uri: string): void {
    this.uris.delete(uri);
    this.uris.add(uri);
    for (const oldest of this.uris) if (this.uris.size > most) this.uris.delete(oldest);
  }

  get all(): readonly string[] {
    return [...this.uris];
  }
}
