//! Directed graphs over numbered nodes, in two flat lists.

/// The edges that leave each node. Nodes and edges are numbered from 0.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Graph {
    /// By node, where its edges begin in `edges`; one more at the end.
    starts: Vec<u32>,
    /// Targets, those of one node together.
    targets: Vec<u32>,
}

impl Graph {
    /// The graph of `nodes` nodes with these edges, as source and target. Edges of one node keep their order;
    /// edges of nodes that there are not are left out.
    #[must_use]
    pub fn new(nodes: usize, edges: &[(u32, u32)]) -> Self {
        let edges = || edges.iter().filter(|(from, _)| (*from as usize) < nodes);
        let mut starts = vec![0_u32; nodes + 1];
        for (from, _) in edges() {
            starts[*from as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut targets = vec![0; *starts.last().unwrap_or(&0) as usize];
        for (from, to) in edges() {
            let place = &mut next[*from as usize];
            targets[*place as usize] = *to;
            *place += 1;
        }
        Self { starts, targets }
    }

    /// Where the edges of `node` lead.
    #[must_use]
    pub fn of(&self, node: u32) -> &[u32] {
        let at = node as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&from), Some(&to)) => &self.targets[from as usize..to as usize],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_of_a_node_keep_their_order() {
        let graph = Graph::new(4, &[(2, 0), (0, 3), (2, 2), (0, 1), (9, 1), (2, 0)]);
        let all: Vec<&[u32]> = (0..5).map(|node| graph.of(node)).collect();
        assert_eq!(all, [&[3, 1][..], &[], &[0, 2, 0], &[], &[]]);
        assert_eq!(Graph::new(0, &[]).of(0), &[] as &[u32]);
    }
}
