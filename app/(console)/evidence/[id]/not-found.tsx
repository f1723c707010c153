import { NothingHere } from '../nothing-here';

export default function PackNotFound() {
  return (
    <NothingHere title="No such pack">
      The address is not complete, or the pack was never asked for.
    </NothingHere>
  );
}
