gongshiSearch.put("verify/t/000f","18bb82ff","OeBakIe5zClFTuz7WvQ/vGuvlaA=");
