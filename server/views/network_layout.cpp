#include "server/views/network_layout.hpp"

#include <graphviz/gvc.h>
#include <cassert>
#include <cmath>
#include <memory>
#include <mutex>
#include <string>

#include "core/base/error.hpp"

namespace throughline {

namespace {

constexpr double points_per_inch = 72;
constexpr double margin = 6;

// The library takes its names as char*, and changes none of them.
char* mutable_text(const char* text)
{
    return const_cast<char*>(text);
}

struct GraphCloser {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, GraphCloser>;

class LaidOut {
public:
    LaidOut(GVC_t* context, Agraph_t* graph) : context_(context), graph_(graph)
    {
        if (gvLayout(context_, graph_, "neato") != 0)
            throw Error("the network could not be laid out: is Graphviz installed whole (libgvc6)?");
    }
    ~LaidOut() { gvFreeLayout(context_, graph_); }
    LaidOut(const LaidOut&) = delete;
    LaidOut& operator=(const LaidOut&) = delete;

private:
    GVC_t* context_;
    Agraph_t* graph_;
};

// Reads which of its parts are installed, once for the life of the program.
GVC_t* context()
{
    static const std::unique_ptr<GVC_t, int (*)(GVC_t*)> made(gvContext(), gvFreeContext);
    if (!made)
        throw Error("Graphviz could not be started: is it installed whole (libgvc6)?");
    return made.get();
}

void declare(Agraph_t* graph, int kind, const char* name, const char* value)
{
    agattr(graph, kind, mutable_text(name), mutable_text(value));
}

void set(void* part, const char* name, double value)
{
    agset(part, mutable_text(name), mutable_text(std::to_string(value).c_str()));
}

Graph empty_network()
{
    Graph graph(agopen(mutable_text("network"), Agundirected, nullptr));
    declare(graph.get(), AGRAPH, "start", "1");  // the seed
    declare(graph.get(), AGRAPH, "overlap", "prism");
    declare(graph.get(), AGRAPH, "overlap_scaling", "-2");  // times the size of a box between them
    declare(graph.get(), AGRAPH, "sep", "+6");
    declare(graph.get(), AGNODE, "shape", "box");
    declare(graph.get(), AGNODE, "label", "");
    declare(graph.get(), AGNODE, "fixedsize", "true");
    declare(graph.get(), AGNODE, "width", "1");
    declare(graph.get(), AGNODE, "height", "0.5");
    return graph;
}

}  // namespace

NetworkPlan network_plan(std::vector<NetworkBox> boxes, const NetworkLinks& links)
{
    assert(boxes.size() <= most_network_boxes && links.size() <= most_network_links);
    static std::mutex one_at_a_time;
    const std::lock_guard guard(one_at_a_time);
    const Graph graph = empty_network();
    std::vector<Agnode_t*> nodes;
    for (const NetworkBox& box : boxes) {
        nodes.push_back(agnode(graph.get(), mutable_text(std::to_string(nodes.size()).c_str()), 1));
        set(nodes.back(), "width", box.width / points_per_inch);
        set(nodes.back(), "height", box.height / points_per_inch);
    }
    for (const auto& [one, other] : links)
        agedge(graph.get(), nodes.at(one), nodes.at(other), nullptr, 1);
    const LaidOut laid_out(context(), graph.get());
    const boxf whole = GD_bb(graph.get());
    NetworkPlan plan{std::move(boxes), whole.UR.x - whole.LL.x + 2 * margin,
                     whole.UR.y - whole.LL.y + 2 * margin};
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        plan.boxes[at].x = std::round(ND_coord(nodes[at]).x - whole.LL.x + margin);
        // Upwards there, downwards here.
        plan.boxes[at].y = std::round(whole.UR.y - ND_coord(nodes[at]).y + margin);
    }
    return plan;
}

}  // namespace throughline
