//! Work spread over threads, results in the order of the work, memory bounded.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Pieces read and not yet written, for each worker: enough that none waits for another.
const PIECES_PER_WORKER: usize = 4;

/// Runs `work` over what `read` gives on `jobs` threads and hands the results to `write`, in order.
///
/// Reading and writing go on beside the work. A piece is read only when one that was read long
/// before has been written, so memory does not grow with the input, however slow a piece is.
/// Where `write` fails, everything stops.
pub(crate) fn ordered<I: Send, O: Send, E>(
    jobs: usize,
    mut read: impl FnMut() -> Option<I> + Send,
    work: impl Fn(I) -> O + Sync,
    mut write: impl FnMut(O) -> Result<(), E>,
) -> Result<(), E> {
    let limit = jobs * PIECES_PER_WORKER;
    let (take_room, give_room) = sync_channel::<()>(limit);
    let (send_piece, pieces) = sync_channel::<(usize, I)>(limit);
    let (send_result, results) = sync_channel::<(usize, O)>(limit);
    let pieces = Mutex::new(pieces);
    thread::scope(|scope| {
        let (work, pieces) = (&work, &pieces);
        scope.spawn(move || {
            for number in 0.. {
                let Some(piece) = read() else { break };
                if take_room.send(()).is_err() || send_piece.send((number, piece)).is_err() {
                    break;
                }
            }
        });
        for _ in 0..jobs {
            let send_result = send_result.clone();
            scope.spawn(move || work_through(pieces, &send_result, work));
        }
        drop(send_result);
        write_in_order(results, give_room, &mut write)
    })
}

fn work_through<I, O>(
    pieces: &Mutex<Receiver<(usize, I)>>,
    results: &SyncSender<(usize, O)>,
    work: impl Fn(I) -> O,
) {
    loop {
        let next = pieces.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, piece)) = next else { return };
        if results.send((number, work(piece))).is_err() {
            return;
        }
    }
}

/// Takes its receivers by value: dropping them tells the other threads that writing is over.
fn write_in_order<O, E>(
    results: Receiver<(usize, O)>,
    give_room: Receiver<()>,
    write: &mut impl FnMut(O) -> Result<(), E>,
) -> Result<(), E> {
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    for (number, result) in &results {
        waiting.insert(number, result);
        while let Some(result) = waiting.remove(&next) {
            write(result)?;
            next += 1;
            // Its sender may have ended already: then nobody needs the room.
            let _ = give_room.try_recv();
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn results_come_in_the_order_of_the_work() {
        for jobs in [1, 2, 7] {
            let mut numbers = 0..1000_u64;
            let mut got = Vec::new();
            let done: Result<(), ()> = ordered(
                jobs,
                || numbers.next(),
                |n| {
                    // Uneven work, so that later pieces are done before earlier ones.
                    std::thread::sleep(std::time::Duration::from_micros(n * 7919 % 83));
                    n * 2
                },
                |n| {
                    got.push(n);
                    Ok(())
                },
            );
            assert_eq!(done, Ok(()));
            assert_eq!(got, (0..1000).map(|n| n * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_failure_to_write_stops_endless_input() {
        let mut written = 0;
        let done = ordered(
            2,
            || Some(()),
            |()| (),
            |()| {
                written += 1;
                if written == 10 { Err("closed") } else { Ok(()) }
            },
        );
        assert_eq!(done, Err("closed"));
    }
}
